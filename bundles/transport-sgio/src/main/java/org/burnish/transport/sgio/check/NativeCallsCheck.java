package org.burnish.transport.sgio.check;

import java.util.List;
import org.burnish.natives.DeviceCalls;
import org.burnish.scsi.health.DriveCheck;
import org.burnish.scsi.health.Finding;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** System calls can't be made: before Java 22 the native part of JNA has to load. */
@Component
public final class NativeCallsCheck implements DriveCheck {

    private final Runnable loading;

    /** Made by the component runtime. */
    @Activate
    public NativeCallsCheck(@Reference DeviceCalls calls) {
        this(calls::require);
    }

    NativeCallsCheck(Runnable loading) {
        this.loading = loading;
    }

    @Override
    public List<Finding> look() {
        try {
            loading.run();
            return List.of();
        } catch (UnsupportedOperationException e) {
            return List.of(Finding.of(
                    "System calls can't be made on " + System.getProperty("os.name")
                            + " "
                            + System.getProperty("os.arch") + ", so that no drive of this machine can be used: "
                            + e.getMessage(),
                    "mkdir -p ~/.cache/burnish/jna && export BURNISH_OPTS=-Djna.tmpdir=$HOME/.cache/burnish/jna"
                            + "    where /tmp is mounted noexec",
                    "sudo apt-get install libjna-jni && export"
                            + " BURNISH_OPTS=-Djna.boot.library.path=/usr/lib/$(uname -m)-linux-gnu/jni"
                            + "    where the processor is a rare one",
                    "export JAVA_HOME=/PATH    of Java 22 or later, which needs no library for system calls"));
        }
    }
}
