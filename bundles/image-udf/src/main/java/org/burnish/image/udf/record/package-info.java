/** The descriptors of ECMA-167 and UDF, one type for each; what contradicts itself is a {@link DamagedException}. */
@NullMarked
package org.burnish.image.udf.record;

import org.jspecify.annotations.NullMarked;
