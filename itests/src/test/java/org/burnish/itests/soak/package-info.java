/**
 * Attacks that are drawn by a seed. Each has a fixed number of rounds, or runs for the time that the system property {@code
 * burnish.soak.seconds} says, and prints how often it was tried and held; {@code itests/soak/run} lets them run longer.
 */
package org.burnish.itests.soak;
