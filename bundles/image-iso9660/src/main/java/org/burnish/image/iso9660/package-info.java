/** The ISO 9660 image format as a service. */
package org.burnish.image.iso9660;
