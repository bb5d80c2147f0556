package org.burnish.management.internal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import javax.management.InstanceAlreadyExistsException;
import javax.management.InstanceNotFoundException;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.jspecify.annotations.Nullable;

/**
 * The MBeans that are registered. A server that refuses one is not asked again: that is reported once, and nothing else changes.
 * Used by one thread.
 */
final class Beans {

    private static final System.Logger LOG = System.getLogger(Beans.class.getName());

    private final Supplier<MBeanServer> servers;
    private final String framework;
    private final Map<ObjectName, ObjectName> registered = new HashMap<>();
    private @Nullable MBeanServer server;
    private boolean refused;

    /**
     * No MBean yet.
     *
     * @param servers gives the server when it is first needed
     * @param framework is part of a name that another Burnish of this Java machine has already
     */
    Beans(Supplier<MBeanServer> servers, String framework) {
        this.servers = servers;
        this.framework = framework;
    }

    /** Registers what is not, and takes away what is not there any more. */
    void become(Map<ObjectName, Object> wanted) {
        for (ObjectName gone : new HashSet<>(registered.keySet())) {
            if (!wanted.containsKey(gone)) {
                unregister(gone);
            }
        }
        wanted.forEach((name, bean) -> {
            if (!refused && !registered.containsKey(name)) {
                register(name, bean);
            }
        });
    }

    Set<ObjectName> names() {
        return Set.copyOf(registered.values());
    }

    private void register(ObjectName name, Object bean) {
        try {
            registered.put(name, registered(server(), name, bean));
        } catch (JMException | RuntimeException e) {
            refused = true;
            LOG.log(
                    System.Logger.Level.WARNING,
                    "The MBean '" + name + "' can't be registered: " + e
                            + ". Drives and operations are shown by no further MBeans; everything else works. Look at"
                            + " the rights of this program in its MBean server, and restart the bundle"
                            + " org.burnish.management.");
        }
    }

    private ObjectName registered(MBeanServer to, ObjectName name, Object bean) throws JMException {
        try {
            return to.registerMBean(bean, name).getObjectName();
        } catch (InstanceAlreadyExistsException e) {
            return to.registerMBean(bean, Names.of(name, framework)).getObjectName();
        }
    }

    private MBeanServer server() {
        if (server == null) {
            server = servers.get();
        }
        return server;
    }

    private void unregister(ObjectName name) {
        ObjectName given = registered.remove(name);
        try {
            server().unregisterMBean(given);
        } catch (InstanceNotFoundException e) {
            // somebody else took it away
        } catch (JMException | RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "The MBean '" + given + "' can't be taken away: " + e);
        }
    }
}
