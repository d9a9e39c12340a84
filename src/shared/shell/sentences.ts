/** What the desktop door says when something stopped by itself: what happened, that nothing is lost, what to do. */
export const SENTENCES = {
  engineStopped:
    'Phần quản lý dữ liệu vừa dừng đột ngột và đã được mở lại. Mọi việc đã ghi đều còn nguyên. Đóng thông báo này rồi mở khóa sổ để làm tiếp.',
  engineGivenUp:
    'Phần quản lý dữ liệu dừng nhiều lần liên tiếp nên chương trình sẽ đóng. Mọi việc đã ghi đều còn nguyên. Mở lại chương trình; nếu vẫn vậy, khôi phục bản sao lưu gần nhất.',
  screenStopped:
    'Màn hình vừa dừng đột ngột. Mọi việc đã ghi đều còn nguyên. Đóng thông báo này để mở lại màn hình.',
  screenGivenUp:
    'Màn hình dừng nhiều lần liên tiếp nên chương trình sẽ đóng. Mọi việc đã ghi đều còn nguyên. Khởi động lại máy rồi mở lại chương trình.',
  unforeseen:
    'Chương trình gặp việc không lường trước nên sẽ đóng. Mọi việc đã ghi đều còn nguyên. Mở lại chương trình để làm tiếp.',
  leaving: 'Có thay đổi chưa ghi. Rời khỏi đây thì các thay đổi đó bị bỏ.',
} as const
