/** Where the user of a command sits. */
package org.burnish.shell.console;
