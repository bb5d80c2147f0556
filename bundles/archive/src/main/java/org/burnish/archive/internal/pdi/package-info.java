/** Checks media for healthcare. The directory of a DICOM file-set is read by a small reader of our own: decision 0217. */
@NullMarked
package org.burnish.archive.internal.pdi;

import org.jspecify.annotations.NullMarked;
