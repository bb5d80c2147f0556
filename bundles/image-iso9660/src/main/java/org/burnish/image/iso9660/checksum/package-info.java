/** The MD5 structures that libisofs defined: tags, the array's place, and indices into it. */
package org.burnish.image.iso9660.checksum;
