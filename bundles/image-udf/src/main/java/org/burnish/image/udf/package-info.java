/** UDF file systems as a service, for reading. */
package org.burnish.image.udf;
