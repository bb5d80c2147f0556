package org.burnish.launcher.registry;

import java.util.List;
import java.util.Map;

/**
 * A component as its bundle describes it (clause 112.4).
 *
 * @param name of the component
 * @param type its class
 * @param immediate whether it is made before anybody asks for it
 * @param parameters how many its constructor has
 * @param activate the method to call when it is made, or empty
 * @param services the names of the interfaces that it is registered with
 * @param forBundle whether each bundle that asks gets one of its own
 * @param properties of its services
 * @param needs what it wants of others
 */
record Description(
        String name,
        String type,
        boolean immediate,
        int parameters,
        String activate,
        List<String> services,
        boolean forBundle,
        Map<String, Object> properties,
        List<Need> needs) {}
