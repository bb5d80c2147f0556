/** Drives whose addresses begin with {@code ${scheme}:}, for Burnish. */
package ${package};
