/** All families by profile: the only package that knows each of them. */
package org.burnish.transport.emulator.medium.family;
