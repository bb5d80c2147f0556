package org.burnish.recorder.internal.drive;

import java.util.Map;
import java.util.regex.Pattern;
import org.burnish.scsi.DeviceAddress;
import org.burnish.scsi.settings.Settings;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What can be configured about addresses. */
@Component(service = DrivesSettings.class, configurationPid = DrivesSettings.PID)
@Designate(ocd = DrivesSettings.Description.class)
public final class DrivesSettings {

    static final String PID = "org.burnish.drives";
    private static final String BARE_PATH = "bare.path";
    private static final Pattern SCHEME = Pattern.compile("[a-z][a-z0-9]+");

    @ObjectClassDefinition(name = "Burnish: addresses of drives", description = "How addresses are read.")
    @interface Description {
        @AttributeDefinition(
                name = "Bare path",
                description = "The scheme that is meant by a path without one that is no device node: stdio for a plain"
                        + " file as medium, emu for the medium file of an emulated drive, or another one.")
        String bare_path() default DeviceAddress.FILE_SCHEME;
    }

    private volatile String barePath = DeviceAddress.FILE_SCHEME;

    /** As configured, now and later. */
    @Activate
    @Modified
    void configure(Map<String, Object> values) {
        Settings settings = new Settings("org.burnish.recorder", PID, values);
        barePath = settings.text(
                BARE_PATH, SCHEME, "scheme of addresses, such as stdio or emu", DeviceAddress.FILE_SCHEME);
        settings.complaints()
                .forEach(complaint ->
                        System.getLogger(DrivesSettings.class.getName()).log(System.Logger.Level.WARNING, complaint));
    }

    DeviceAddress address(String text) {
        return DeviceAddress.parse(text, barePath);
    }
}
