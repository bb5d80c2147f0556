/**
 * What others can't change, and folders that only this process has. The launcher and the jar for programs have it, so it
 * uses nothing but Java.
 */
package org.burnish.launcher.trust;
