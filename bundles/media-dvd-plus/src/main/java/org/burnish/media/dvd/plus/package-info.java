/** DVD+R, DVD+R DL and DVD+RW. */
@NullMarked
package org.burnish.media.dvd.plus;

import org.jspecify.annotations.NullMarked;
