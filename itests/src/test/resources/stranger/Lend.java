import java.nio.file.Path;
import org.burnish.embedded.Burnish;
import org.burnish.scsi.DeviceAddress;
import org.burnish.scsi.DeviceShare;
import org.burnish.scsi.MediumFactory;

/** Makes a medium for each KIND NAME, lends its drive, prints the address, and lends until its input ends. */
public class Lend {
    public static void main(String[] words) throws Exception {
        try (Burnish burnish = Burnish.open()) {
            for (int i = 0; i < words.length; i += 2) {
                DeviceAddress drive = burnish.service(MediumFactory.class).create(words[i], Path.of(words[i + 1]));
                DeviceShare.Terms terms = new DeviceShare.Terms("127.0.0.1", 0, words[i + 1], "", "", "", "");
                System.out.println(burnish.service(DeviceShare.class)
                        .lend(drive, terms, line -> {})
                        .url());
            }
            System.in.read();
        }
    }
}
