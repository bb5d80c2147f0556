/** DVD+R, DVD+RW and DVD+R DL. */
@NullMarked
package org.burnish.transport.emulator.medium.dvd.plus;

import org.jspecify.annotations.NullMarked;
