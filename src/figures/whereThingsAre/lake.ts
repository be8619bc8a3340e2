/**
 * The shore of Lake Issyk-Kul by hand, as path data of longitude and latitude: Natural Earth's borders hold no lakes.
 * Schematic; true to a tenth of a degree.
 */
export const lake = {
  entity_id: "issyk-kul",
  shore:
    "M76.17,42.44L76.4,42.55L76.75,42.62L77.1,42.64L77.55,42.72L78,42.77L78.25,42.74L78.35,42.6L78.2,42.48L78,42.4L77.85,42.32L77.5,42.22L77.1,42.14L76.8,42.16L76.5,42.27L76.25,42.34Z"
};
