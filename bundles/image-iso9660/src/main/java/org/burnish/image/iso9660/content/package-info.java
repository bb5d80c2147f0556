/** Contents whose recorded bytes are not what a user means by the file. */
package org.burnish.image.iso9660.content;
