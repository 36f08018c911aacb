/**
 * What Vietnamese speakers choose first, as `foldPassword` leaves it: the lists of common passwords
 * come from elsewhere and know little of it.
 */
export const vietnameseCommonPasswords: ReadonlySet<string> = new Set(
  `
  matkhau matkhaumoi matkhaucu matkhaula matkhaucuatoi matkhauday nhapmatkhau doimatkhau
  quenmatkhau khongcomatkhau khongbiet khongnho khongnhogi khongcogi toikhongbiet toiquenroi
  anhyeuem emyeuanh yeuem yeuanh anhyeuemnhieu emyeuanhnhieu anhyeuemnhieulam anhnhoem emnhoanh
  yeuemmaimai yeuanhmaimai anhmaiyeuem mailaanhem maimaiyeuem maimaimottinhyeu mottinhyeu
  tinhyeu tinhyeucuatoi tinhyeuvinhcuu tinhban tinhbandep ngayxuaay
  yeumenhat yeumenhieu yeubonhat yeubome bomeyeu boyeu meyeu conyeume conyeubo conyeubome
  giadinh giadinhtoi giadinhlatatca giadinhhanhphuc hanhphuc hanhphucnhe chongyeu voyeu
  yeuvo yeuchong yeucon conyeu conyeucuame bongyeu
  truonghoc truonghocthanthien truonghocthanthienhocsinhtichcuc truongtoi truongthpt truonghocso
  thaygiao cogiao giaovien giaovienchunhiem chunhiem hieutruong hieupho hocsinh hocsinhgioi
  hocsinhthanlich lophoc loptruong daytothoctot phuhuynh phuhuynhhocsinh nhatruong
  tienhoclehauhocvan hoctap hoctaptot daytot thiduadaytothoctot ngaynhagiaovietnam
  lienlac solienlac solienlacdientu tinnhan hethong quantri quantrivien quantrihethong
  vietnam vietnamvodich vietnamtoiyeu yeuvietnam toiyeuvietnam vietnamquehuongtoi
  quehuong quehuongtoi dattruoc datnuoc tuhao tuhaovietnam
  hanoi saigon haiphong danang cantho hue nhatrang dalat vungtau hochiminh thanhphohochiminh
  bachovimuonnam bachoho bacho chumungnammoi chucmungnammoi chucmungsinhnhat sinhnhat
  namhocmoi nammoihanhphuc anhhung dinhbolinh
  xinchao xinchaocacban xinchaomoinguoi camon camonrat chaocacban tamba motbahai
  mothaiba mothaibabon mothaibabonnam mothaibabonnamsau khongmothaiba
  cuocsong cuocsongmoi cuocsongtuoidep motngaymoi ngaymai ngaymaitroilaisang
  troioi troidatoi oitroioi thoiroi ditroi khoqua metqua
  bongda bongdavietnam quanghai congphuong parkhangseo deptrai xinhgai xinhdep deptraicogisai
  nguyen nguyenvan nguyenthi nguyenvana nguyenthia tran tranvan tranthi hoangtu congchua
  meocon chocon conmeo conheo heocon gautruc chucngungon thantai phattai phatloc locphat
  abc abcd taikhoan taikhoanmoi dangnhap dangki dangky
  `
    .split(/\s+/u)
    .filter((word) => word !== ''),
);
