package org.burnish.desktop.bus;

import java.util.List;
import java.util.Map;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.DBusMemberName;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;

/** Desktop Notifications Specification 1.2. */
@DBusInterfaceName(Notifications.NAME)
public interface Notifications extends DBusInterface {

    /** Of the service and of the interface. */
    String NAME = "org.freedesktop.Notifications";

    String PATH = "/org/freedesktop/Notifications";

    /** The capability of a server that reads markup in the body. */
    String MARKUP = "body-markup";

    /** What the server can do. */
    @DBusMemberName("GetCapabilities")
    List<String> capabilities();

    /**
     * Shows a notification.
     *
     * @param replaces the notification that it takes the place of; 0 is none
     * @param actions pairs of key and text
     * @param timeout milliseconds; -1 is as the server likes
     * @return what it is known by
     */
    @DBusMemberName("Notify")
    UInt32 show(
            String application,
            UInt32 replaces,
            String icon,
            String summary,
            String body,
            List<String> actions,
            Map<String, Variant<?>> hints,
            int timeout);
}
