package org.burnish.itests.rules.wrong;

import com.tngtech.archunit.core.domain.JavaClass;
import org.burnish.media.Medium;
import org.osgi.service.component.annotations.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Breaks every rule of code, so that the rules can be seen to find it. */
@Component(service = WrongContract.class)
public class WrongContract {

    private static final Logger LOG = LoggerFactory.getLogger(WrongContract.class);

    /** Names a vendor's type in its signature. */
    public JavaClass vendorType() {
        LOG.info("logs");
        return null;
    }

    /** Has the digits of the host's locale. */
    @SuppressWarnings("DefaultLocale")
    public String figure(int value) {
        return String.format("%d", value);
    }

    /** Decides by a trait that is for profiles and writers. */
    public boolean takesASecondImage(Medium medium) {
        return medium.traits().overwritable();
    }

    /** Calls native code outside of its room. */
    public long pointerBytes() {
        return com.sun.jna.Native.POINTER_SIZE;
    }

    /** Decides by a profile number. */
    public boolean isBluRay(Medium medium) {
        return medium.profile() == 0x43;
    }
}
