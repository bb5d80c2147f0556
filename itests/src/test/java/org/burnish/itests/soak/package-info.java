/**
 * Attacks that are drawn by a seed. Each runs for the time that the system property {@code burnish.soak.seconds} says, short by
 * default, and says how often it was tried and held; {@code itests/soak/run} lets them run longer.
 */
package org.burnish.itests.soak;
