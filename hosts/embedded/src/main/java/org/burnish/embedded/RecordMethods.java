package org.burnish.embedded;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.runtime.ObjectMethods;

/**
 * The methods that Java makes for records. Java 17 remembers the last type that it made one for, and with the type its class
 * loader. Methods that are made for a type of Java itself take that place.
 */
final class RecordMethods {

    private RecordMethods() {}

    static void forget() {
        try {
            make("equals", MethodType.methodType(boolean.class, String.class, Object.class));
            make("hashCode", MethodType.methodType(int.class, String.class));
            make("toString", MethodType.methodType(String.class, String.class));
        } catch (Throwable e) {
            System.getLogger(RecordMethods.class.getName())
                    .log(System.Logger.Level.DEBUG, "Java keeps the last type of a record", e);
        }
    }

    private static void make(String method, MethodType type) throws Throwable {
        MethodHandles.Lookup lookup = MethodHandles.lookup();
        MethodHandle getter = lookup.findVirtual(String.class, "toString", MethodType.methodType(String.class));
        ObjectMethods.bootstrap(lookup, method, type, String.class, "text", getter);
    }
}
