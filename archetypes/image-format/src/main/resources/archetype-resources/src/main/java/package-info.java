/** The image format {@code ${format}} for Burnish: an {@code ImageFormat} that reads. */
package ${package};
