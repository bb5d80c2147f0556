/** The station: queue, catalogue and page, with a real database, by the program that was built. */
package org.burnish.itests.station;
