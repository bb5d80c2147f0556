package org.burnish.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A drive in software, with a blank medium in it, for one parameter of a test, of a method that runs before or after each
 * test, or of a test class's constructor. Each parameter has a drive and a medium of its own; both are gone when the test
 * has ended, whatever came of it.
 *
 * <pre>
 * &#64;Test
 * void archiveIsBurned(&#64;EmulatedDrive("bd-r") Drive drive, Burnish burnish) { ... }
 * </pre>
 *
 * <p>The parameter is a {@link org.burnish.recorder.Drive}, which is open; a {@link org.burnish.scsi.DeviceAddress}, or its
 * {@link String}, for code that opens the drive by itself; or the {@link java.nio.file.Path} of the medium's file. A
 * parameter of the type {@link org.burnish.embedded.Burnish} beside it, without an annotation, is the running Burnish that
 * has the drives.
 */
@Documented
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(EmulatedDriveExtension.class)
public @interface EmulatedDrive {

    /** The kind of the medium, such as {@code dvd-rw} or {@code bd-re}; {@code burnish help newmedium} names the others. */
    String value() default "dvd-rw";

    /**
     * How the drive fails: lines of a fault plan, such as {@code write lba 3200 : bad}. No line: it does not.
     */
    String[] faults() default {};
}
