/** The digest ${digest} for Burnish: a {@code DigestAlgorithm}. */
package ${package};
