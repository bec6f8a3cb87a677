// The platforms' pushes: forged ones, and ones that are signed and sealed as they must be with anything inside.
import { createHash } from 'node:crypto';
import { webhookSignature } from '@kaquan/protocol/beecloud/app-sign';
import { encryptMessage, messageSignature } from '@kaquan/protocol/wechat/message-crypto';
import * as fc from 'fast-check';
import { readJson, type Target, type TargetGroup } from '../engine/target.ts';
import { damagedJson } from '../hostile/json.ts';
import { hostileXml } from '../hostile/xml.ts';
import { checkAnswer, get, type HttpCase, hostileRequests, post, readRequest } from './http-case.ts';
import { BAIDU_PUSH, BEECLOUD_PUSH, NAMES_OF_WECHAT, WECHAT_MESSAGES, WECHAT_PUSHES } from './samples.ts';
import { craftedFrame, sealBytes } from './seal-bytes.ts';
import { CALLBACK_SECRET, openStage, type Stage } from './stage.ts';

const XML_TYPE = { 'content-type': 'text/xml' };
const STAMP = { timestamp: '1409735669', nonce: 'n1' };

const xmlOrJson = fc.oneof(hostileXml(NAMES_OF_WECHAT), fc.constantFrom(...WECHAT_PUSHES).chain(damagedJson));

function wechatTargets({ server, accounts, secrets }: Stage): Target[] {
  const [{ token, encodingAesKey, appid }] = accounts.wechat;
  const key = Buffer.from(`${encodingAesKey}=`, 'base64');
  async function deliver(body: string, query: Record<string, string>): Promise<void> {
    const request = new Request(`http://127.0.0.1/callbacks/wechat?${new URLSearchParams(query)}`, {
      method: 'POST',
      headers: XML_TYPE,
      body,
    });
    await checkAnswer(request, await server.fetch(request), secrets);
  }
  async function deliverSealed(encrypt: string): Promise<void> {
    const signature = messageSignature(token, STAMP.timestamp, STAMP.nonce, encrypt);
    await deliver(`<xml><Encrypt><![CDATA[${encrypt}]]></Encrypt></xml>`, {
      ...STAMP,
      msg_signature: signature,
    });
  }
  return [
    {
      name: 'POST /callbacks/wechat unsigned body',
      seeds: ['<xml><Encrypt><![CDATA[AAAA]]></Encrypt></xml>', ...WECHAT_MESSAGES.slice(0, 2)],
      inputs: fc.oneof(hostileXml(['Encrypt', 'ToUserName']), xmlOrJson),
      run: (input) => deliver(input, { ...STAMP, msg_signature: '0'.repeat(40), signature: '0'.repeat(40) }),
    },
    {
      name: 'POST /callbacks/wechat sealed message',
      seeds: WECHAT_MESSAGES,
      inputs: xmlOrJson,
      run: (input) =>
        deliverSealed(encryptMessage(input, { encodingAesKey, appId: appid, random: '0123456789abcdef' })),
    },
    {
      name: 'POST /callbacks/wechat sealed frame',
      seeds: [],
      inputs: craftedFrame(appid, xmlOrJson).map((frame) => sealBytes(frame, key)),
      run: (input) => deliverSealed(input.replace(/[^A-Za-z0-9+/=]/g, 'A')),
    },
  ];
}

function targetsOf(stage: Stage): Target[] {
  const { server, accounts, secrets } = stage;
  const [{ appId, masterSecret }] = accounts.beecloud;
  const send = async (sample: HttpCase, input: string) => {
    const request = readRequest(input, sample);
    if (request) await checkAnswer(request, await server.fetch(request), secrets);
  };
  const signature = messageSignature(accounts.wechat[0].token, STAMP.timestamp, STAMP.nonce);
  const address = get(`/callbacks/wechat?${new URLSearchParams({ ...STAMP, signature, echostr: '1' })}`);
  const baidu = post(`/callbacks/baidu/${CALLBACK_SECRET}`, BAIDU_PUSH);
  const beecloud = post('/callbacks/beecloud', BEECLOUD_PUSH);
  return [
    ...wechatTargets(stage),
    {
      name: 'GET /callbacks/wechat',
      seeds: [JSON.stringify(address)],
      inputs: hostileRequests(address, fc.constant('')),
      run: (input) => send(address, input),
    },
    {
      name: 'POST /callbacks/baidu/:secret',
      seeds: [
        JSON.stringify(baidu),
        JSON.stringify({ ...baidu, path: `/callbacks/baidu/${createHash('md5').update('x').digest('hex')}` }),
      ],
      inputs: fc.oneof(hostileRequests(baidu, damagedJson(BAIDU_PUSH)), damagedJson(BAIDU_PUSH)),
      run: (input) => send(baidu, input),
    },
    {
      name: 'POST /callbacks/beecloud',
      seeds: [JSON.stringify(beecloud)],
      inputs: hostileRequests(beecloud, damagedJson(BEECLOUD_PUSH)),
      run: (input) => send(beecloud, input),
    },
    {
      name: 'POST /callbacks/beecloud signed',
      seeds: [JSON.stringify(BEECLOUD_PUSH)],
      inputs: damagedJson(BEECLOUD_PUSH),
      run(input) {
        const fields = readJson(input);
        if (typeof fields !== 'object' || fields === null) return send(beecloud, input);
        const { transaction_id, transaction_type, channel_type, transaction_fee } = fields as Record<
          string,
          unknown
        >;
        const text = (value: unknown) =>
          typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';
        const signed = webhookSignature({
          appId,
          masterSecret,
          transactionId: text(transaction_id),
          transactionType: text(transaction_type),
          channelType: text(channel_type),
          transactionFee: text(transaction_fee),
        });
        // Into the text itself: what JSON.stringify would write again is less hostile than what came.
        return send(
          beecloud,
          JSON.stringify({
            ...beecloud,
            body: input.replace(/"signature":"[^"]*"/, `"signature":"${signed}"`),
          }),
        );
      },
    },
  ];
}

const group: TargetGroup = {
  name: 'callbacks',
  async open() {
    const stage = await openStage();
    return { targets: targetsOf(stage), close: stage.close };
  },
};

export default group;
