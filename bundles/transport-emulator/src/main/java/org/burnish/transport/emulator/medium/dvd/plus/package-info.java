/** DVD+R, DVD+RW and DVD+R DL. */
package org.burnish.transport.emulator.medium.dvd.plus;
