/**
 * What is wrong, and what helps, as values: a stable code, figures by name, and a neutral sentence. Each front end words
 * them for its users by their codes ({@link org.burnish.options.fact.Phrases}), and a program reads code and figures. No
 * sentence here or in a bundle that makes facts names a command of a front end.
 */
@Export
@Version("1.0.0")
@NullMarked
package org.burnish.options.fact;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
