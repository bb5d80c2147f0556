package org.burnish.desktop.bus;

import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.DBusMemberName;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.types.UInt32;

/** The manager of a session of GNOME, and of desktops that have the same one, such as Cinnamon. */
@DBusInterfaceName(SessionManager.NAME)
public interface SessionManager extends DBusInterface {

    /** Of the service and of the interface. */
    String NAME = "org.gnome.SessionManager";

    String PATH = "/org/gnome/SessionManager";

    /** What is not to be done: to end the session. */
    int LOGOUT = 1;
    /** To suspend the machine, by the session. */
    int SUSPEND = 4;
    /** To mount media by themselves. */
    int AUTOMOUNT = 16;

    /**
     * Asks for that, until {@link #uninhibit} or the end of the connection.
     *
     * @param window the X window that it is for; 0 is none
     * @param flags the sum of what is not to be done
     * @return what it is known by
     */
    @DBusMemberName("Inhibit")
    UInt32 inhibit(String application, UInt32 window, String reason, UInt32 flags);

    /** Ends that. */
    @DBusMemberName("Uninhibit")
    void uninhibit(UInt32 cookie);
}
