package org.burnish.management.internal;

import java.util.Hashtable;
import javax.management.MalformedObjectNameException;
import javax.management.ObjectName;

/** The names of MBeans. */
final class Names {

    private static final String DOMAIN = "org.burnish";

    private Names() {}

    /** Such as {@code org.burnish:type=Fifo}. */
    static ObjectName of(String type) {
        return make(DOMAIN + ":type=" + type);
    }

    /** Such as {@code org.burnish:type=Drive,name="emu:disc"}. */
    static ObjectName of(String type, String key, String value) {
        return make(DOMAIN + ":type=" + type + "," + key + "=" + ObjectName.quote(value));
    }

    /** Such as {@code org.burnish:type=Operation,id=1}. */
    static ObjectName of(String type, String key, long value) {
        return make(DOMAIN + ":type=" + type + "," + key + "=" + value);
    }

    /** The name for one of several Burnish in one Java machine. */
    static ObjectName of(ObjectName name, String framework) {
        try {
            Hashtable<String, String> keys = new Hashtable<>(name.getKeyPropertyList());
            keys.put("framework", framework);
            return new ObjectName(DOMAIN, keys);
        } catch (MalformedObjectNameException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static ObjectName make(String text) {
        try {
            return new ObjectName(text);
        } catch (MalformedObjectNameException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
