package org.burnish.transport.sgio.check;

import java.util.List;
import org.burnish.scsi.health.DriveCheck;
import org.burnish.scsi.health.Finding;
import org.burnish.transport.sgio.LinuxKernel;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** The native part of JNA, by which system calls are made, does not load. */
@Component
public final class NativeCallsCheck implements DriveCheck {

    private final Runnable loading;

    /** Made by the component runtime. */
    @Activate
    public NativeCallsCheck() {
        this(LinuxKernel::new);
    }

    NativeCallsCheck(Runnable loading) {
        this.loading = loading;
    }

    @Override
    public List<Finding> look() {
        try {
            loading.run();
            return List.of();
        } catch (LinkageError e) {
            return List.of(Finding.of(
                    "The native library for system calls (JNA) can't be loaded on " + System.getProperty("os.name")
                            + " "
                            + System.getProperty("os.arch") + ", so that no drive of this machine can be used: "
                            + e.getMessage(),
                    "mkdir -p ~/.cache/burnish/jna && export BURNISH_OPTS=-Djna.tmpdir=$HOME/.cache/burnish/jna"
                            + "    where /tmp is mounted noexec",
                    "sudo apt-get install libjna-jni && export"
                            + " BURNISH_OPTS=-Djna.boot.library.path=/usr/lib/$(uname -m)-linux-gnu/jni"
                            + "    where the processor is a rare one"));
        }
    }
}
