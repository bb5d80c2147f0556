/** The command {@code -${command}} of the language of xorriso, for Burnish: a {@code XorrisoCommand}. */
package ${package};
