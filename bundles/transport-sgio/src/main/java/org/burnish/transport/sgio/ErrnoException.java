package org.burnish.transport.sgio;

/** A system call failed. */
final class ErrnoException extends Exception {

    static final int EPERM = 1;
    static final int ENOENT = 2;
    static final int EINTR = 4;
    static final int EIO = 5;
    static final int ENXIO = 6;
    static final int EAGAIN = 11;
    static final int ENOMEM = 12;
    static final int EACCES = 13;
    static final int EBUSY = 16;
    static final int ENODEV = 19;
    static final int EINVAL = 22;
    static final int ENOTTY = 25;
    static final int EROFS = 30;
    static final int ENOMEDIUM = 123;

    private static final long serialVersionUID = 1L;

    private final int number;

    /**
     * Makes one.
     *
     * @param call the system call's name
     * @param number errno
     * @param words what the system says of it
     */
    ErrnoException(String call, int number, String words) {
        super(call + ": " + words + " (errno " + number + ")");
        this.number = number;
    }

    int number() {
        return number;
    }

    boolean is(int... numbers) {
        for (int each : numbers) {
            if (each == number) {
                return true;
            }
        }
        return false;
    }
}
