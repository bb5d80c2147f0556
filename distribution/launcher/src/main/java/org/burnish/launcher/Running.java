package org.burnish.launcher;

import java.util.Objects;

/** The bundles of the program at work. */
interface Running {

    /** Where classes come from. */
    interface Classes {
        Class<?> load(String name) throws ClassNotFoundException;
    }

    /** A service by the name of its interface; waits a bounded time for it. */
    Service service(String name);

    /** Loads every class of the house, so that an archive of loaded classes that is made at exit has them all. */
    void loadAll();

    /** What is to be done before the program ends. */
    void end();

    /** Stops all bundles, or awaits that, however long jobs in the background need until they can end. */
    void stop();

    /**
     * Loads a class for the archive.
     *
     * @param path of its file in a jar
     */
    static void load(String path, Classes classes) {
        String name = path.substring(0, path.length() - ".class".length()).replace('/', '.');
        if (name.endsWith("package-info") || name.startsWith("META-INF")) {
            return;
        }
        try {
            // asking for constructors links the class, and only linked classes are archived
            Objects.requireNonNull(classes.load(name).getDeclaredConstructors());
        } catch (ClassNotFoundException | LinkageError e) {
            // a class that can't be loaded now is not archived; who needs it will be told
        }
    }
}
