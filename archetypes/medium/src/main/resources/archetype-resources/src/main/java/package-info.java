/**
 * ${medium}, profile ${profile}h, for Burnish: a {@code MediaProfile} that knows how the medium is written, and a recorder in
 * software to try it with where no drive is at hand, {@code ${kind}:PATH}.
 */
package ${package};
