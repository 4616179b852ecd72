import { chromium } from 'playwright-core';
const [,, url, width, from, height, out, media, scale] = process.argv;
const b = await chromium.launch({executablePath:'/usr/bin/chromium',args:['--no-sandbox']});
const p = await b.newPage({viewport:{width:+width,height:+height}, deviceScaleFactor:+(scale||1)});
await p.emulateMedia({media: media||'screen'});
await p.goto(url);
console.log(await p.evaluate(()=>document.documentElement.scrollHeight));
await p.screenshot({path:out, fullPage:true, clip:{x:0,y:+from,width:+width,height:+height}});
await b.close();
