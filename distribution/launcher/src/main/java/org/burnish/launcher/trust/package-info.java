/**
 * What others can't change, and folders that only this process has. The launcher and the jar for programs have it, so it
 * uses nothing but Java.
 */
@NullMarked
package org.burnish.launcher.trust;

import org.jspecify.annotations.NullMarked;
