/** ${medium}, profile ${profile}h, for Burnish: a {@code MediaProfile} that knows how the medium is written. */
package ${package};
