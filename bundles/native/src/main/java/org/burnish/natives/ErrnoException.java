package org.burnish.natives;

/** A system call failed. */
public final class ErrnoException extends Exception {

    public static final int EPERM = 1;
    public static final int ENOENT = 2;
    public static final int EINTR = 4;
    public static final int EIO = 5;
    public static final int ENXIO = 6;
    public static final int EAGAIN = 11;
    public static final int ENOMEM = 12;
    public static final int EACCES = 13;
    public static final int EBUSY = 16;
    public static final int ENODEV = 19;
    public static final int EINVAL = 22;
    public static final int ENOTTY = 25;
    public static final int EROFS = 30;
    public static final int ERANGE = 34;
    public static final int ENODATA = 61;
    public static final int ENOTSUP = 95;
    public static final int ENOMEDIUM = 123;

    private static final long serialVersionUID = 1L;

    private final int number;

    /**
     * Makes one.
     *
     * @param call the system call's name
     * @param number errno
     * @param words what the system says of it
     */
    public ErrnoException(String call, int number, String words) {
        super(call + ": " + words + " (errno " + number + ")");
        this.number = number;
    }

    /** errno. */
    public int number() {
        return number;
    }

    /** Whether it is one of these. */
    public boolean is(int... numbers) {
        for (int each : numbers) {
            if (each == number) {
                return true;
            }
        }
        return false;
    }
}
