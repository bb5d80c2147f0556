/*
 * Preloaded into a program that knows nothing of it: LENT_NODE, a path such as /dev/sr0, is the MMC drive that is lent at
 * LENT_URL, an iscsi:// address. SG_IO and CDROM_SEND_PACKET send commands, reading and writing the node sends READ(10) and WRITE(10), and the
 * requests by which Linux answers about an optical drive are answered from the drive. LENT_LOG, a file, gets each CDB and
 * how it ended. One process uses the drive: a descriptor that a child inherits is /dev/null there.
 *
 * gcc -shared -fPIC -o lent-drive.so lent-drive.c -liscsi -ldl
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <iscsi/iscsi.h>
#include <iscsi/scsi-lowlevel.h>
#include <linux/cdrom.h>
#include <linux/fs.h>
#include <scsi/scsi_ioctl.h>
#include <scsi/sg.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <sys/types.h>
#include <unistd.h>

/* of the kernel's <scsi/scsi_ioctl.h>, which the C library leaves out */
#define SCSI_IOCTL_GET_IDLUN 0x5382
#define SCSI_IOCTL_GET_BUS_NUMBER 0x5386

#define BLOCK 2048
#define BLOCKS_AT_ONCE 32
#define DESCRIPTORS 1024

static char is_drive[DESCRIPTORS];
static off_t position;
static struct iscsi_context *session;
static int unit;
static FILE *record;

#define REAL(name) ((__typeof__(&name)) real(#name))
static void *real(const char *name) {
  void *function = dlsym(RTLD_NEXT, name);
  if (!function) abort();
  return function;
}

/* A program may open the drive a second time through /dev/fd/N. */
static int names_drive(const char *path) {
  const char *node = getenv("LENT_NODE");
  if (!node || !path) return 0;
  if (strncmp(path, "/dev/fd/", 8) == 0) {
    int fd = atoi(path + 8);
    return fd >= 0 && fd < DESCRIPTORS && is_drive[fd];
  }
  return strcmp(path, node) == 0;
}

static int is_ours(int fd) { return fd >= 0 && fd < DESCRIPTORS && is_drive[fd]; }

static int log_in(void) {
  char name[64];
  if (session) return 0;
  if (getenv("LENT_LOG") && (record = fopen(getenv("LENT_LOG"), "a"))) setvbuf(record, NULL, _IOLBF, 0);
  snprintf(name, sizeof name, "iqn.2026-11.stranger:%d", (int) getpid());
  struct iscsi_context *made = iscsi_create_context(name);
  struct iscsi_url *url = iscsi_parse_full_url(made, getenv("LENT_URL"));
  if (!url) return -1;
  iscsi_set_targetname(made, url->target);
  iscsi_set_session_type(made, ISCSI_SESSION_NORMAL);
  iscsi_set_header_digest(made, ISCSI_HEADER_DIGEST_NONE_CRC32C);
  unit = url->lun;
  if (iscsi_connect_sync(made, url->portal) || iscsi_login_sync(made)) {
    fprintf(stderr, "lent drive: %s\n", iscsi_get_error(made));
    return -1;
  }
  session = made;
  return 0;
}

/* What one command brought. */
struct answer {
  int status; /* of SCSI; -1 without an answer */
  int moved;
  int sense_length;
  unsigned char sense[96];
};

static void note(const unsigned char *cdb, int cdb_length, const struct answer *answer) {
  if (!record) return;
  for (int i = 0; i < cdb_length; i++) fprintf(record, "%02x ", cdb[i]);
  fprintf(record, "-> %d, %d bytes", answer->status, answer->moved);
  if (answer->sense_length > 13)
    fprintf(record, ", sense %X/%02X/%02X", answer->sense[2] & 15, answer->sense[12], answer->sense[13]);
  fputc('\n', record);
}

static struct answer send_cdb(const unsigned char *cdb, int cdb_length, int direction, void *data, int length) {
  struct answer answer = {.status = -1};
  if (log_in()) return answer;
  struct scsi_task *task = calloc(1, sizeof *task);
  memcpy(task->cdb, cdb, cdb_length);
  task->cdb_size = cdb_length;
  task->xfer_dir = length ? direction : SCSI_XFER_NONE;
  task->expxferlen = length;
  struct iscsi_data out = {.size = length, .data = data};
  if (iscsi_scsi_command_sync(session, unit, task, task->xfer_dir == SCSI_XFER_WRITE ? &out : NULL)) {
    answer.status = task->status;
    if (task->status == SCSI_STATUS_GOOD) {
      answer.moved = length;
      if (task->xfer_dir == SCSI_XFER_READ) {
        answer.moved = task->datain.size < length ? task->datain.size : length;
        memcpy(data, task->datain.data, answer.moved);
      }
    } else if (task->status == SCSI_STATUS_CHECK_CONDITION && task->datain.size > 2) {
      /* the sense data come behind their length */
      answer.sense_length = task->datain.size - 2;
      if (answer.sense_length > (int) sizeof answer.sense) answer.sense_length = sizeof answer.sense;
      memcpy(answer.sense, task->datain.data + 2, answer.sense_length);
    }
  } else {
    fprintf(stderr, "lent drive: %s\n", iscsi_get_error(session));
  }
  note(cdb, cdb_length, &answer);
  scsi_free_scsi_task(task);
  return answer;
}

static struct answer ask(const unsigned char *cdb, int cdb_length, void *data, int length) {
  return send_cdb(cdb, cdb_length, SCSI_XFER_READ, data, length);
}

static int io(struct answer answer) {
  if (answer.status == 0) return 0;
  errno = EIO;
  return -1;
}

static unsigned be32(const unsigned char *at) {
  return (unsigned) at[0] << 24 | at[1] << 16 | at[2] << 8 | at[3];
}

static struct answer read_blocks(unsigned lba, int count, void *data) {
  unsigned char cdb[10] = {0x28, 0, lba >> 24, lba >> 16, lba >> 8, lba, 0, 0, count, 0};
  return ask(cdb, 10, data, count * BLOCK);
}

static off_t capacity(void) {
  unsigned char cdb[10] = {0x25}, data[8];
  struct answer answer = ask(cdb, 10, data, 8);
  return answer.status ? 0 : ((off_t) be32(data) + 1) * BLOCK;
}

/* As the block layer reads: when several blocks fail, the first one alone. */
static ssize_t read_at(void *to, size_t length, off_t from) {
  static unsigned char blocks[BLOCKS_AT_ONCE * BLOCK];
  size_t done = 0;
  while (done < length) {
    unsigned lba = (from + done) / BLOCK;
    size_t skipped = (from + done) % BLOCK;
    size_t count = (length - done + skipped + BLOCK - 1) / BLOCK;
    if (count > BLOCKS_AT_ONCE) count = BLOCKS_AT_ONCE;
    struct answer answer = read_blocks(lba, count, blocks);
    if (answer.status && count > 1) answer = read_blocks(lba, count = 1, blocks);
    if (answer.status) {
      if (done || (answer.sense_length > 12 && answer.sense[12] == 0x21)) return done;
      errno = EIO;
      return -1;
    }
    size_t part = count * BLOCK - skipped;
    if (part > length - done) part = length - done;
    memcpy((char *) to + done, blocks + skipped, part);
    done += part;
  }
  return done;
}

/* The block layer would read first what is around a part of a block; nobody asks for that here. */
static ssize_t write_at(const void *from, size_t length, off_t to) {
  if (length % BLOCK || to % BLOCK) {
    errno = EINVAL;
    return -1;
  }
  for (size_t done = 0; done < length;) {
    unsigned lba = (to + done) / BLOCK;
    int count = (length - done) / BLOCK < BLOCKS_AT_ONCE ? (length - done) / BLOCK : BLOCKS_AT_ONCE;
    unsigned char cdb[10] = {0x2A, 0, lba >> 24, lba >> 16, lba >> 8, lba, 0, 0, count, 0};
    struct answer answer = send_cdb(cdb, 10, SCSI_XFER_WRITE, (char *) from + done, count * BLOCK);
    if (answer.status) {
      if (done) return done;
      errno = EIO;
      return -1;
    }
    done += count * BLOCK;
  }
  return length;
}

/* ---- the system calls ---- */

static int open_drive(void) {
  if (log_in()) {
    errno = ENXIO;
    return -1;
  }
  int fd = REAL(open)("/dev/null", O_RDWR);
  if (fd >= DESCRIPTORS) abort();
  is_drive[fd] = 1;
  return fd;
}

static mode_t mode_of(int flags, va_list arguments) { return flags & O_CREAT ? va_arg(arguments, mode_t) : 0; }

#define OPENS(name) \
  int name(const char *path, int flags, ...) { \
    va_list arguments; \
    va_start(arguments, flags); \
    mode_t mode = mode_of(flags, arguments); \
    va_end(arguments); \
    return names_drive(path) ? open_drive() : REAL(open)(path, flags | EXTRA, mode); \
  }
#define EXTRA 0
OPENS(open)
#undef EXTRA
#define EXTRA O_LARGEFILE
OPENS(open64)
#undef EXTRA
int __open_2(const char *path, int flags) { return open(path, flags); }
int __open64_2(const char *path, int flags) { return open64(path, flags); }

int close(int fd) {
  if (is_ours(fd)) is_drive[fd] = 0;
  return REAL(close)(fd);
}

static int also(int fd, int copy) {
  if (copy >= DESCRIPTORS) abort();
  if (copy >= 0) is_drive[copy] = is_ours(fd);
  return copy;
}
int dup(int fd) { return also(fd, REAL(dup)(fd)); }
int dup2(int fd, int copy) { return also(fd, REAL(dup2)(fd, copy)); }

static void be_a_block_device(struct stat *status) {
  status->st_mode = S_IFBLK | 0660;
  status->st_rdev = makedev(11, 0);
}

int stat(const char *path, struct stat *status) {
  int ours = names_drive(path);
  int result = REAL(stat)(ours ? "/dev/null" : path, status);
  if (ours) be_a_block_device(status);
  return result;
}
int lstat(const char *path, struct stat *status) {
  return names_drive(path) ? stat(path, status) : REAL(lstat)(path, status);
}
int fstat(int fd, struct stat *status) {
  int result = REAL(fstat)(fd, status);
  if (is_ours(fd)) be_a_block_device(status);
  return result;
}
/* struct stat64 is struct stat here, and the names with x are those of older programs */
int stat64(const char *path, struct stat64 *status) { return stat(path, (struct stat *) status); }
int lstat64(const char *path, struct stat64 *status) { return lstat(path, (struct stat *) status); }
int fstat64(int fd, struct stat64 *status) { return fstat(fd, (struct stat *) status); }
int __xstat(int version, const char *path, struct stat *status) { return stat(path, status); }
int __lxstat(int version, const char *path, struct stat *status) { return lstat(path, status); }
int __fxstat(int version, int fd, struct stat *status) { return fstat(fd, status); }
int __xstat64(int version, const char *path, struct stat64 *status) { return stat(path, (struct stat *) status); }
int __lxstat64(int version, const char *path, struct stat64 *status) { return lstat(path, (struct stat *) status); }
int __fxstat64(int version, int fd, struct stat64 *status) { return fstat(fd, (struct stat *) status); }

int access(const char *path, int mode) { return names_drive(path) ? 0 : REAL(access)(path, mode); }

char *realpath(const char *path, char *resolved) {
  if (!names_drive(path)) return REAL(realpath)(path, resolved);
  return resolved ? strcpy(resolved, path) : strdup(path);
}

ssize_t read(int fd, void *to, size_t length) {
  if (!is_ours(fd)) return REAL(read)(fd, to, length);
  ssize_t count = read_at(to, length, position);
  if (count > 0) position += count;
  return count;
}
ssize_t pread(int fd, void *to, size_t length, off_t from) {
  return is_ours(fd) ? read_at(to, length, from) : REAL(pread)(fd, to, length, from);
}
ssize_t pread64(int fd, void *to, size_t length, off_t from) { return pread(fd, to, length, from); }

ssize_t write(int fd, const void *from, size_t length) {
  if (!is_ours(fd)) return REAL(write)(fd, from, length);
  ssize_t count = write_at(from, length, position);
  if (count > 0) position += count;
  return count;
}
ssize_t pwrite(int fd, const void *from, size_t length, off_t to) {
  return is_ours(fd) ? write_at(from, length, to) : REAL(pwrite)(fd, from, length, to);
}
ssize_t pwrite64(int fd, const void *from, size_t length, off_t to) { return pwrite(fd, from, length, to); }

int fsync(int fd) {
  unsigned char cdb[10] = {0x35};
  return is_ours(fd) ? io(ask(cdb, 10, NULL, 0)) : REAL(fsync)(fd);
}

off_t lseek(int fd, off_t offset, int whence) {
  if (!is_ours(fd)) return REAL(lseek)(fd, offset, whence);
  return position = offset + (whence == SEEK_CUR ? position : whence == SEEK_END ? capacity() : 0);
}
off_t lseek64(int fd, off_t offset, int whence) { return lseek(fd, offset, whence); }

int fcntl(int fd, int command, ...) {
  va_list arguments;
  va_start(arguments, command);
  void *argument = va_arg(arguments, void *);
  va_end(arguments);
  int locks = command == F_SETLK || command == F_SETLKW;
  return is_ours(fd) && locks ? 0 : REAL(fcntl)(fd, command, argument);
}
int fcntl64(int fd, int command, ...) {
  va_list arguments;
  va_start(arguments, command);
  void *argument = va_arg(arguments, void *);
  va_end(arguments);
  return fcntl(fd, command, argument);
}

/* A stream over the drive; the C library would open the node without us. */
static ssize_t read_stream(void *cookie, char *to, size_t length) { return read((int) (intptr_t) cookie, to, length); }
static int seek_stream(void *cookie, off64_t *offset, int whence) {
  *offset = lseek((int) (intptr_t) cookie, *offset, whence);
  return *offset < 0 ? -1 : 0;
}
static int close_stream(void *cookie) { return close((int) (intptr_t) cookie); }

FILE *fopen(const char *path, const char *mode) {
  if (!names_drive(path)) return REAL(fopen)(path, mode);
  cookie_io_functions_t stream = {.read = read_stream, .seek = seek_stream, .close = close_stream};
  int fd = open_drive();
  return fd < 0 ? NULL : fopencookie((void *) (intptr_t) fd, "r", stream);
}
FILE *fopen64(const char *path, const char *mode) {
  return names_drive(path) ? fopen(path, mode) : REAL(fopen64)(path, mode);
}

/* ---- what Linux answers about an optical drive ---- */

static int sg_io(struct sg_io_hdr *header) {
  int direction = header->dxfer_direction == SG_DXFER_TO_DEV ? SCSI_XFER_WRITE : SCSI_XFER_READ;
  int length = header->dxfer_direction == SG_DXFER_NONE ? 0 : header->dxfer_len;
  if (header->interface_id != 'S' || header->cmd_len < 6 || header->iovec_count) {
    errno = EINVAL;
    return -1;
  }
  struct answer answer = send_cdb(header->cmdp, header->cmd_len, direction, header->dxferp, length);
  if (answer.status < 0) return io(answer);
  header->status = answer.status;
  header->masked_status = answer.status >> 1 & 0x1F;
  header->msg_status = header->host_status = 0;
  header->driver_status = answer.sense_length ? 8 : 0;
  header->resid = length - answer.moved;
  header->info = answer.status ? SG_INFO_CHECK : SG_INFO_OK;
  header->duration = 1;
  header->sb_len_wr = answer.sense_length < header->mx_sb_len ? answer.sense_length : header->mx_sb_len;
  if (header->sbp) memcpy(header->sbp, answer.sense, header->sb_len_wr);
  return 0;
}

static int send_packet(struct cdrom_generic_command *packet) {
  static const int LENGTHS[8] = {6, 10, 10, 12, 16, 12, 12, 12};
  int direction = packet->data_direction == CGC_DATA_WRITE ? SCSI_XFER_WRITE : SCSI_XFER_READ;
  int length = packet->data_direction == CGC_DATA_NONE ? 0 : packet->buflen;
  struct answer answer = send_cdb(packet->cmd, LENGTHS[packet->cmd[0] >> 5], direction, packet->buffer, length);
  packet->stat = answer.status;
  if (packet->sense) {
    int room = sizeof *packet->sense;
    memcpy(packet->sense, answer.sense, answer.sense_length < room ? answer.sense_length : room);
  }
  return io(answer);
}

static struct answer read_toc(int format, int number, void *data, int length) {
  unsigned char cdb[10] = {0x43, 0, format, 0, 0, 0, number, 0, length, 0};
  return ask(cdb, 10, data, length);
}

static void put_address(int format, const unsigned char *lba, union cdrom_addr *address) {
  unsigned frames = be32(lba) + 150;
  if (format == CDROM_LBA) {
    address->lba = be32(lba);
    return;
  }
  address->msf.minute = frames / 4500;
  address->msf.second = frames / 75 % 60;
  address->msf.frame = frames % 75;
}

static int toc_header(struct cdrom_tochdr *header) {
  unsigned char data[4];
  struct answer answer = read_toc(0, 1, data, sizeof data);
  header->cdth_trk0 = data[2];
  header->cdth_trk1 = data[3];
  return io(answer);
}

static int toc_entry(struct cdrom_tocentry *entry) {
  unsigned char data[12] = {0};
  struct answer answer = read_toc(0, entry->cdte_track, data, sizeof data);
  entry->cdte_adr = data[5] >> 4;
  entry->cdte_ctrl = data[5] & 15;
  entry->cdte_datamode = 0;
  put_address(entry->cdte_format, data + 8, &entry->cdte_addr);
  return io(answer);
}

static int last_session(struct cdrom_multisession *last) {
  unsigned char data[12] = {0};
  struct answer answer = read_toc(1, 0, data, sizeof data);
  last->xa_flag = data[3] > 1;
  put_address(last->addr_format, data + 8, &last->addr);
  return io(answer);
}

static int catalogue_number(struct cdrom_mcn *number) {
  unsigned char cdb[10] = {0x42, 0, 0x40, 2, 0, 0, 0, 0, 24, 0}, data[24] = {0};
  struct answer answer = ask(cdb, 10, data, sizeof data);
  memcpy(number->medium_catalog_number, data + 9, 13);
  number->medium_catalog_number[13] = 0;
  return io(answer);
}

static int drive_status(void) {
  unsigned char cdb[6] = {0};
  struct answer answer = ask(cdb, 6, NULL, 0);
  if (answer.status && (answer.sense[2] & 15) == 6) answer = ask(cdb, 6, NULL, 0);
  if (answer.status == 0) return CDS_DISC_OK;
  if (answer.sense[12] != 0x3A) return CDS_DRIVE_NOT_READY;
  return answer.sense[13] == 2 ? CDS_TRAY_OPEN : CDS_NO_DISC;
}

static int disc_status(void) {
  unsigned char data[252] = {0};
  if (read_toc(0, 1, data, sizeof data).status) return CDS_NO_INFO;
  int end = 2 + (data[0] << 8 | data[1]), sound = 0, other = 0;
  for (int at = 4; at + 8 <= end && at + 8 <= (int) sizeof data; at += 8) {
    if (data[at + 2] == 0xAA) break;
    if (data[at + 1] & 4) other = 1; else sound = 1;
  }
  return sound && other ? CDS_MIXED : sound ? CDS_AUDIO : CDS_DATA_1;
}

static int start_stop(int bits) {
  unsigned char cdb[6] = {0x1B, 0, 0, 0, bits, 0};
  return io(ask(cdb, 6, NULL, 0));
}

static int prevent(int lock) {
  unsigned char cdb[6] = {0x1E, 0, 0, 0, lock, 0};
  return io(ask(cdb, 6, NULL, 0));
}

static int capabilities(void) {
  return CDC_CLOSE_TRAY | CDC_OPEN_TRAY | CDC_LOCK | CDC_SELECT_SPEED | CDC_MULTI_SESSION | CDC_MCN | CDC_MEDIA_CHANGED
      | CDC_GENERIC_PACKET | CDC_DRIVE_STATUS | CDC_CD_R | CDC_CD_RW | CDC_DVD | CDC_DVD_R | CDC_DVD_RAM;
}

int ioctl(int fd, unsigned long request, ...) {
  va_list arguments;
  va_start(arguments, request);
  void *argument = va_arg(arguments, void *);
  va_end(arguments);
  if (!is_ours(fd)) return REAL(ioctl)(fd, request, argument);
  switch (request) {
    case SG_IO: return sg_io(argument);
    case CDROM_SEND_PACKET: return send_packet(argument);
    case CDROMREADTOCHDR: return toc_header(argument);
    case CDROMREADTOCENTRY: return toc_entry(argument);
    case CDROMMULTISESSION: return last_session(argument);
    case CDROM_GET_MCN: return catalogue_number(argument);
    case CDROM_DRIVE_STATUS: return drive_status();
    case CDROM_DISC_STATUS: return disc_status();
    case CDROM_GET_CAPABILITY: return capabilities();
    case CDROMEJECT: return start_stop(2);
    case CDROMCLOSETRAY: return start_stop(3);
    case CDROM_LOCKDOOR: return prevent(argument != NULL);
    case SG_GET_VERSION_NUM: *(int *) argument = 30536; return 0;
    case SG_GET_RESERVED_SIZE: *(int *) argument = BLOCKS_AT_ONCE * BLOCK; return 0;
    case SG_GET_SG_TABLESIZE: *(int *) argument = 32; return 0;
    case SG_EMULATED_HOST: *(int *) argument = 1; return 0;
    case SG_GET_TIMEOUT: return 6000;
    case SCSI_IOCTL_GET_IDLUN: memset(argument, 0, 8); return 0;
    case SCSI_IOCTL_GET_BUS_NUMBER: *(int *) argument = 0; return 0;
    case BLKGETSIZE64: *(unsigned long long *) argument = capacity(); return 0;
    case BLKGETSIZE: *(unsigned long *) argument = capacity() / 512; return 0;
    case BLKSSZGET: *(int *) argument = BLOCK; return 0;
    case BLKROGET: *(int *) argument = 0; return 0;
    case SG_SET_RESERVED_SIZE: case SG_SET_TIMEOUT: case SG_SET_COMMAND_Q: case CDROM_SET_OPTIONS: case CDROM_CLEAR_OPTIONS:
    case CDROM_MEDIA_CHANGED: case CDROM_SELECT_SPEED: case BLKFLSBUF: case BLKRRPART: return 0;
    default: errno = ENOTTY; return -1;
  }
}
