/** Work that a command does while its user waits, or in the background. */
package org.burnish.shell.job;
