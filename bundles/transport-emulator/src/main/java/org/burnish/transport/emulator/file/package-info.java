/** The medium file: blocks and the journalled state of the disc, which survive a kill at any instant. */
package org.burnish.transport.emulator.file;
