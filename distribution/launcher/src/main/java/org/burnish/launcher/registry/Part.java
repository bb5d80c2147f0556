package org.burnish.launcher.registry;

import java.util.List;

/**
 * A bundle, as far as something runs in it without a framework.
 *
 * @param name its symbolic name
 * @param version its version
 * @param location its jar
 * @param activator the class of its activator, or empty
 * @param components in the order of its header {@code Service-Component}
 */
record Part(String name, String version, String location, String activator, List<Description> components) {}
