package org.burnish.itests.desktop;

import java.lang.reflect.Constructor;
import java.lang.reflect.Proxy;
import org.burnish.recorder.Drives;
import org.burnish.recorder.MediumTopics;
import org.burnish.scsi.DeviceAddress;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventAdmin;

/** A program that prints the events of media until its standard input ends: the bus is that of its environment. */
final class MediaListener {

    private MediaListener() {}

    public static void main(String[] none) throws Exception {
        EventAdmin events = fake(EventAdmin.class, MediaListener::print);
        Drives drives = fake(Drives.class, address -> DeviceAddress.parse((String) address));
        // as the component runtime does, which sees classes that a bundle does not export
        Constructor<?> constructor =
                Class.forName("org.burnish.desktop.internal.MediaWatch").getConstructor(EventAdmin.class, Drives.class);
        constructor.newInstance(events, drives);
        System.in.read();
    }

    private interface Call {
        Object with(Object argument);
    }

    private static <T> T fake(Class<T> type, Call call) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> call.with(arguments[0])));
    }

    private static Object print(Object event) {
        Event happened = (Event) event;
        System.out.println(happened.getTopic() + " " + happened.getProperty(MediumTopics.DRIVE));
        return null;
    }
}
