/** Words to requests, results to words: options, results of commands, and how these are printed. */
package org.burnish.shell.text;
