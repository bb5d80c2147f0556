/** The calls of libc, through JNA. */
package org.burnish.natives.internal;
