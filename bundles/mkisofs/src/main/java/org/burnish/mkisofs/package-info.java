/** The command line of mkisofs, in the words of the language of xorriso. */
@NullMarked
package org.burnish.mkisofs;

import org.jspecify.annotations.NullMarked;
