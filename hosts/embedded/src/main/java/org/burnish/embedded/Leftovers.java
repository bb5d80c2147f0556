package org.burnish.embedded;

import java.lang.reflect.Field;

/** What would hold on to the class loader of this program, a web application perhaps, after all Burnish was closed. */
final class Leftovers {

    /** In it JNA frees native memory, as long as anything native is in use, and so for ever. */
    private static final String CLEANER = "com.sun.jna.internal.Cleaner$CleanerThread";

    /** One of Java's, made for a program that JNA runs to find libraries. Java keeps it for a minute, for the next one. */
    private static final String REAPER = "process reaper";

    private static final long END_MILLIS = 2_000;

    private Leftovers() {}

    /**
     * Ends the threads of JNA, which starts another when it needs one; threads of Java get the class loader of the system,
     * and records of Java forget ours.
     */
    static void release() {
        RecordMethods.forget();
        ClassLoader own = Leftovers.class.getClassLoader();
        for (Thread thread : threads()) {
            if (thread == null) {
                continue;
            }
            Class<?> type = thread.getClass();
            if (type.getName().equals(CLEANER) && type.getClassLoader() == own) {
                end(thread);
            } else if (thread.getName().equals(REAPER) && thread.getContextClassLoader() == own) {
                thread.setContextClassLoader(ClassLoader.getSystemClassLoader());
            }
        }
    }

    private static Thread[] threads() {
        ThreadGroup group = Thread.currentThread().getThreadGroup();
        while (group.getParent() != null) {
            group = group.getParent();
        }
        Thread[] threads = new Thread[2 * group.activeCount() + 16];
        group.enumerate(threads);
        return threads;
    }

    private static void end(Thread thread) {
        try {
            Field outer = thread.getClass().getDeclaredField("this$0");
            outer.setAccessible(true);
            Object cleaner = outer.get(thread);
            Field current = cleaner.getClass().getDeclaredField("cleanerThread");
            current.setAccessible(true);
            thread.interrupt();
            thread.join(END_MILLIS);
            synchronized (cleaner) {
                if (current.get(cleaner) == thread) {
                    current.set(cleaner, null);
                }
            }
        } catch (ReflectiveOperationException | RuntimeException e) {
            System.getLogger(Leftovers.class.getName())
                    .log(System.Logger.Level.DEBUG, "The thread of JNA goes on: this JNA is not known", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
