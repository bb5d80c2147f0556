/** The commands of scope {@code disc}, one class each. */
package org.burnish.shell.command;
