package org.burnish.transport.iscsi;

import java.util.List;
import org.burnish.scsi.health.DriveCheck;
import org.burnish.scsi.health.Finding;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** The library libiscsi is not there. */
@Component
public final class LibiscsiCheck implements DriveCheck {

    private final Runnable loading;

    /** Made by the component runtime. */
    @Activate
    public LibiscsiCheck() {
        this(Libiscsi::probe);
    }

    LibiscsiCheck(Runnable loading) {
        this.loading = loading;
    }

    @Override
    public List<Finding> look() {
        try {
            loading.run();
            return List.of();
        } catch (LinkageError e) {
            return List.of(Finding.of(
                    "The library libiscsi can't be loaded, so that no drive at another machine (iscsi://) can be used: "
                            + String.valueOf(e.getMessage()).lines().findFirst().orElse(""),
                    "sudo apt-get install libiscsi-bin    on Debian and Ubuntu; the library comes with it",
                    "sudo dnf install libiscsi    on Fedora and its relatives",
                    "export BURNISH_OPTS=-Dburnish.iscsi.library=/PATH/libiscsi.so    where it is in another place"));
        }
    }
}
