/** UDF file systems as a service, for reading. */
@NullMarked
package org.burnish.image.udf;

import org.jspecify.annotations.NullMarked;
