/** The command line of cdrecord, in the words of the language of xorriso. */
@NullMarked
package org.burnish.cdrecord;

import org.jspecify.annotations.NullMarked;
